"""Capitals that a text names for the government that sits there: "Paris withdrew its troops"."""

from __future__ import annotations

#: Those in general use so, and the state.
CAPITALS = {
    "Abuja": "Nigeria", "Addis Ababa": "Ethiopia", "Algiers": "Algeria", "Ankara": "Turkey", "Athens": "Greece",
    "Baghdad": "Iraq", "Baku": "Azerbaijan", "Bamako": "Mali", "Bangkok": "Thailand", "Beijing": "China",
    "Belgrade": "Serbia", "Berlin": "Germany", "Bogota": "Colombia", "Brasilia": "Brazil", "Bucharest": "Romania",
    "Budapest": "Hungary", "Buenos Aires": "Argentina", "Cairo": "Egypt", "Canberra": "Australia",
    "Caracas": "Venezuela", "Copenhagen": "Denmark", "Dakar": "Senegal", "Damascus": "Syria", "Delhi": "India",
    "Doha": "Qatar", "Dublin": "Ireland", "Hanoi": "Vietnam", "Havana": "Cuba", "Helsinki": "Finland",
    "Islamabad": "Pakistan", "Jakarta": "Indonesia", "Kabul": "Afghanistan", "Khartoum": "Sudan", "Kigali": "Rwanda",
    "Kyiv": "Ukraine", "Kiev": "Ukraine", "Lima": "Peru", "Lisbon": "Portugal", "London": "United Kingdom",
    "Madrid": "Spain", "Manila": "Philippines", "Minsk": "Belarus", "Moscow": "Russia", "Nairobi": "Kenya",
    "New Delhi": "India", "Niamey": "Niger", "Oslo": "Norway", "Ottawa": "Canada", "Paris": "France",
    "Prague": "Czech Republic", "Pretoria": "South Africa", "Pyongyang": "North Korea", "Rabat": "Morocco",
    "Riyadh": "Saudi Arabia", "Rome": "Italy", "Seoul": "South Korea", "Sofia": "Bulgaria", "Stockholm": "Sweden",
    "Tehran": "Iran", "Tokyo": "Japan", "Tripoli": "Libya", "Tunis": "Tunisia", "Vienna": "Austria",
    "Warsaw": "Poland", "Washington": "United States", "Yerevan": "Armenia",
}  # fmt: skip
