"""Everything a chat sees, and what runs it: settings, wiring, the line, publishing, the local Telegram."""
