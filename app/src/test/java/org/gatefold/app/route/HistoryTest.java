package org.gatefold.app.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatefold.player.library.AlbumId;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private final History history = new History();

    @Test
    void goingBackLeadsToThePageBeforeWithItsScroll() {
        history.push(new Route.HomePage());
        history.rememberScroll(0.4);
        history.push(new Route.AlbumPage(new AlbumId(7)));
        assertEquals(new History.Visit(new Route.HomePage(), 0.4), history.back());
        assertTrue(history.canGoForward());
    }

    @Test
    void goingSomewhereNewForgetsWhatLayAhead() {
        history.push(new Route.HomePage());
        history.push(new Route.AlbumsPage());
        history.back();
        history.push(new Route.TracksPage());
        assertFalse(history.canGoForward());
        assertEquals(new Route.HomePage(), history.back().route());
    }

    @Test
    void goingWhereWeAreIsNoVisit() {
        assertTrue(history.push(new Route.HomePage()));
        assertFalse(history.push(new Route.HomePage()));
        assertFalse(history.canGoBack());
    }

    @Test
    void typingASearchLeavesOneVisit() {
        history.push(new Route.HomePage());
        history.push(new Route.SearchPage("t"));
        history.replace(new Route.SearchPage("ti"));
        history.replace(new Route.SearchPage("tide"));
        assertEquals(new Route.HomePage(), history.back().route());
        assertEquals(new Route.SearchPage("tide"), history.forward().route());
    }

    @Test
    void theOldestOfManyVisitsIsForgotten() {
        for (int i = 0; i < 250; i++) {
            history.push(new Route.AlbumPage(new AlbumId(i)));
        }
        int steps = 0;
        while (history.canGoBack()) {
            history.back();
            steps++;
        }
        assertEquals(99, steps);
    }
}
