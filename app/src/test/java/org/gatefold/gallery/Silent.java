package org.gatefold.gallery;

import org.gatefold.app.ui.Toasts;

/** Says nothing. */
final class Silent implements Toasts {
    @Override
    public void tell(String sentence) {}

    @Override
    public void offer(String sentence, String act, Runnable action) {}
}
