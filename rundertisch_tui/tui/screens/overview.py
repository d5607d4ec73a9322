"""Area 1."""

from rundertisch_tui.tui.frame_screen import FrameScreen


class OverviewScreen(FrameScreen):
    """Placeholder that the next commit replaces."""

    area = "1"
    name_in_keys = "overview"
