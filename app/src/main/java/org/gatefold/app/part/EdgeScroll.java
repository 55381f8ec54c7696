package org.gatefold.app.part;

import javafx.animation.AnimationTimer;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Lets a list go on by itself while something is carried near its edges. */
final class EdgeScroll extends AnimationTimer {
    private static final double LONGEST_STEP = 0.1;

    private final ListView<?> list;
    private double speed;
    private long last;

    EdgeScroll(ListView<?> list) {
        this.list = list;
    }

    /** The mouse is at this height of the list. */
    void at(double y) {
        speed = DropPlace.speed(y, list.getHeight());
        if (speed == 0) {
            rest();
        } else if (last == 0) {
            last = -1;
            start();
        }
    }

    /** The mouse went away. */
    void rest() {
        stop();
        last = 0;
    }

    @Override
    public void handle(long now) {
        if (last > 0 && list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(speed * Math.min(LONGEST_STEP, (now - last) / 1e9));
        }
        last = now;
    }
}
