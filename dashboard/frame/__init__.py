"""What stands around every view: bar, tools, sidebar, help."""
