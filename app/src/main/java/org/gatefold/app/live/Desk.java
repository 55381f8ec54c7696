package org.gatefold.app.live;

import org.gatefold.app.part.Artwork;
import org.gatefold.app.part.CardPage;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;

/** What every music screen works with. */
public record Desk(
        Background background,
        Texts texts,
        Navigator navigator,
        Artwork artwork,
        NowPlaying now,
        PlayActions actions,
        LibraryPulse pulse) {
    /** What a page of covers works with. */
    public CardPage.Setup cardPages() {
        return new CardPage.Setup(background, artwork, pulse.changesProperty(), texts);
    }
}
