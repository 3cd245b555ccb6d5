"""What must not be forgotten: people, briefs, jobs, drawings, packs. Knows nothing of Telegram's API or of pictures."""
