"""The playground, spoken to as a bot and as people do: over HTTP on loopback."""
