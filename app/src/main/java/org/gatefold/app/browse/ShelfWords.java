package org.gatefold.app.browse;

import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.library.browse.TrackList.Shelf;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What lists by what the listener did are called, and what is said where one is empty. */
record ShelfWords(Texts texts) {
    String name(Shelf shelf) {
        return texts.get(
                switch (shelf) {
                    case RECENTLY_ADDED -> "sort.added";
                    case RECENTLY_PLAYED -> "list.recently-played";
                    case MOST_PLAYED -> "sort.most-played";
                    case NEVER_PLAYED -> "sort.never-played";
                    case FAVOURITES -> "side.favourites";
                    case RATED -> "list.rated";
                });
    }

    /** In a line, what the list holds. */
    String holds(Shelf shelf) {
        return texts.get(
                switch (shelf) {
                    case RECENTLY_ADDED -> "list.recently-added-text";
                    case RECENTLY_PLAYED -> "list.recently-played-text";
                    case MOST_PLAYED -> "list.most-played-text";
                    case NEVER_PLAYED -> "list.never-played-text";
                    case FAVOURITES -> "list.favourites-text";
                    case RATED -> "list.rated-text";
                });
    }

    String empty(Shelf shelf) {
        return texts.get(
                switch (shelf) {
                    case RECENTLY_ADDED -> "list.no-music";
                    case RECENTLY_PLAYED, MOST_PLAYED -> "list.nothing-played";
                    case NEVER_PLAYED -> "list.all-played";
                    case FAVOURITES -> "favourites.empty";
                    case RATED -> "list.nothing-rated";
                });
    }

    String emptyText(Shelf shelf) {
        return texts.get(
                switch (shelf) {
                    case RECENTLY_ADDED -> "list.no-music-text";
                    case RECENTLY_PLAYED, MOST_PLAYED -> "list.nothing-played-text";
                    case NEVER_PLAYED -> "list.all-played-text";
                    case FAVOURITES -> "favourites.empty-text";
                    case RATED -> "list.nothing-rated-text";
                });
    }

    static Ikon icon(TrackList.Shelf shelf) {
        return switch (shelf) {
            case RECENTLY_ADDED -> Feather.PLUS_CIRCLE;
            case RECENTLY_PLAYED -> Feather.CLOCK;
            case MOST_PLAYED -> Feather.TRENDING_UP;
            case NEVER_PLAYED -> Feather.MOON;
            case FAVOURITES -> Feather.HEART;
            case RATED -> Feather.STAR;
        };
    }
}
