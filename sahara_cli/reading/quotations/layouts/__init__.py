"""A text as its reader of quotations needs it: paragraphs, sentences, and quotations that go on over several."""
