package org.gatefold.app.queue;

import org.gatefold.app.live.Desk;
import org.gatefold.app.part.Carry;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.ui.Rows;

/** How the rows of the queue are changed, on its page and beside the page. */
record QueueEdits(QueueModel model, Desk desk) implements TrackListView.Edits {
    @Override
    public void move(Rows rows, int to) {
        model.move(rows, to);
    }

    @Override
    public void remove(Rows rows) {
        model.remove(rows);
    }

    @Override
    public void insert(int place, Carry.Goods goods) {
        desk.actions().keysOf(goods, keys -> model.insert(place, keys));
    }

    @Override
    public void undo() {
        model.undo();
    }

    @Override
    public String removeText() {
        return desk.texts().get("queue.remove");
    }
}
