"""From an article to proposed records: what it says happened, when, and in whose words."""
