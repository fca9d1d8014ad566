"""Partnership readiness: the domain, free of any window. Each floor imports only those under it."""
