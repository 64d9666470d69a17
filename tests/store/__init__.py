"""The promises of ``bot.services.ports``, on both databases; what was written is read by another work."""
