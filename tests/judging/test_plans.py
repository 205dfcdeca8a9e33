"""What the sentence only hopes for, asks for or sets for a day to come is not done; what was asked and done is."""

from __future__ import annotations

from tests.judging.said import PUBLISHED, doubts, event, told
from tests.rows import tried_on


@tried_on(
    ("text", "title"),
    [
        ("The port authority is to dismiss forty pilots next month.", "Port dismisses forty pilots"),
        ("The council plans to close two libraries.", "Council closes two libraries"),
        ("The two firms agreed to merge by the end of the year.", "Two firms merge"),
        ("The ferry is due to reach Corrin on Monday.", "Ferry reaches Corrin"),
        ("The ministry has until Friday to pay the divers.", "Ministry pays the divers"),
        ("The club hopes to sign the goalkeeper.", "Club signs the goalkeeper"),
        ("Members are debating a proposal to abolish the toll.", "Members abolish the toll"),
        ("The talks on reopening the border go on.", "Border is reopened"),
        ("Teachers called for the exam to be scrapped.", "Exam is scrapped"),
        ("The union called for a boycott of the ferry.", "Union boycotts the ferry"),
        ("Two more stations will be shut in March.", "Two more stations are shut"),
        ("The dam is set to be demolished.", "Dam is demolished"),
        ("The minister has promised to rebuild the school.", "Minister rebuilds the school"),
        ("The bank is preparing to sell its branches in Lima.", "Bank sells its branches in Lima"),
        ("The airline intends to drop its flights to Tunis.", "Airline drops its flights to Tunis"),
        ("Farmers threatened to block the motorway.", "Farmers block the motorway"),
        ("The senate is expected to approve the treaty.", "Senate approves the treaty"),
        ("A court is scheduled to hear the appeal in May.", "Court hears the appeal"),
        ("The board is considering whether to raise fares.", "Board raises fares"),
        ("The fleet would leave on Sunday, the admiral said.", "Fleet leaves"),
        ("The mine may reopen in the spring.", "Mine reopens"),
        ("The company wants to build a smelter near the lake.", "Company builds a smelter near the lake"),
        ("Kenya aims to vaccinate two million children.", "Kenya vaccinates two million children"),
        ("The museum is about to open a new wing.", "Museum opens a new wing"),
        ("The villagers are waiting for the road to be repaired.", "Road is repaired"),
        ("Peru offered to send a hospital ship.", "Peru sends a hospital ship"),
        ("The mayor urged residents to leave their homes.", "Residents leave their homes"),
        ("A vote on the budget is planned for Thursday.", "Budget is voted on"),
        ("Plans to move the market have been approved.", "Market is moved"),
        ("The treaty, to be signed in Lima, covers fishing.", "Treaty is signed in Lima"),
        ("The trial begins next Tuesday.", "Trial begins"),
        ("The orchestra flies to Tunis tomorrow.", "Orchestra flies to Tunis"),
        ("The judge can jail the editor for up to two years.", "Judge jails the editor"),
        ("Doctors say the twins could be separated in June.", "Twins are separated"),
        ("The government has pledged 40 million shillings to repair the pier.", "Government repairs the pier"),
        ("The navy has been ordered to intercept the tanker.", "Navy intercepts the tanker"),
        ("If the rains fail, the district will ration water.", "District rations water"),
        ("The strike will go ahead unless wages rise, the union said.", "Strike goes ahead"),
        ("Investors are likely to sue the bank.", "Investors sue the bank"),
    ],
)  # fmt: skip
def test_a_plan_is_no_deed_that_is_done(text: str, title: str) -> None:
    assert "status" in doubts(text, event(title))


@tried_on(
    ("text", "title"),
    [
        ("The council closed two libraries it had planned to keep.", "Council closes two libraries"),
        ("The two firms, which had agreed to merge, merged on Monday.", "Two firms merge"),
        ("The programme had to be extended after the refits.", "Programme is extended"),
        ("The club chose to play the final in Lima.", "Club plays the final in Lima"),
        ("The minister managed to rebuild the school.", "Minister rebuilds the school"),
        ("The company was forced to sell its branches.", "Company sells its branches"),
        ("The navy helped to rescue forty divers.", "Navy helps to rescue forty divers"),
        ("The ferry reached Corrin on Monday, and is due to sail again.", "Ferry reaches Corrin"),
        ("The bank sold its branches to pay its debts.", "Bank sells its branches"),
        ("The farmers who had threatened to block the motorway blocked it.", "Farmers block the motorway"),
        ("Members voted to abolish the toll.", "Members vote to abolish the toll"),
        ("The board decided to raise fares.", "Board decides to raise fares"),
        ("Kenya went on to win the cup.", "Kenya wins the cup"),
        ("The villagers were made to leave their homes.", "Villagers leave their homes"),
        ("The court ordered the port to pay.", "Court orders the port to pay"),
        ("When asked to open the safe, the clerk obliged.", "Clerk opens the safe"),
        ("The trial begins next Tuesday.", "Trial to begin"),
        ("The trial began last Tuesday.", "Trial begins"),
        ("The mayor urged residents to leave their homes.", "Mayor urges residents to leave"),
        ("The club hopes to sign the goalkeeper.", "Club hopes for the goalkeeper"),
    ],
)  # fmt: skip
def test_what_was_done_is_none(text: str, title: str) -> None:
    status = "planned" if " to begin" in title else "reported"
    assert doubts(text, event(title, status=status)) == []


def test_the_words_that_set_it_in_the_future_are_told() -> None:
    text = "Members are debating a proposal to abolish the toll."
    reason = 'status: reported, and the sentence tells of what is to come ("proposal")'
    assert told(text, event("Members abolish the toll")) == [
        f'{reason}; paragraph 1, sentence 1: "{text}"'
    ]


def test_what_is_reported_was_not_on_some_day_from_the_article_on() -> None:
    text = "A conference of ports was opened by Kenya."
    assert doubts(text, event("Conference of ports", date=f"[{PUBLISHED}..]")) == ["status"]
    assert doubts(text, event("Conference of ports", date=f"{PUBLISHED}/..")) == []
