"""The readiness report: block model, report kinds, charts and renderers."""
