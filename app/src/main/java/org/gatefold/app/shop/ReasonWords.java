package org.gatefold.app.shop;

import org.gatefold.app.ui.Texts;
import org.gatefold.store.suggest.Reason;

/** Says why a thing is suggested. */
final class ReasonWords {
    private ReasonWords() {}

    static String of(Reason reason, Texts texts) {
        return switch (reason) {
            case Reason.AlbumPlayed(var album, var plays) -> texts.format("shop.because-album", album, plays);
            case Reason.PlayedLately(var artist, var plays) -> texts.format("shop.because-lately", artist, plays);
            case Reason.Played(var artist, var plays) -> texts.format("shop.because-played", artist, plays);
            case Reason.Followed(var artist) -> texts.format("shop.because-followed", artist);
            case Reason.Favourites(var artist, var count) -> texts.format("shop.because-favourites", artist, count);
            case Reason.NotOwned(var album) -> texts.format("shop.because-not-owned", album);
        };
    }
}
