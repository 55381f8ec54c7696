package org.gatefold.app.control;

import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.FocusModel;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** Which row of a long list has the focus, by its place. JavaFX's own looks for what had it through the whole list after each change. */
public final class RowFocus<T> extends FocusModel<T> {
    private final ObservableList<T> items;

    /** @param list which shows the items and tells a screen reader */
    public RowFocus(ListView<T> list, ObservableList<T> items) {
        this.items = items;
        items.addListener((Observable _) -> stay());
        focusedIndexProperty()
                .addListener((Observable _) -> list.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM));
        stay();
    }

    @Override
    protected int getItemCount() {
        return items.size();
    }

    @Override
    protected @Nullable T getModelItem(int index) {
        return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    /** At its place, or at the end of a list that became shorter. */
    private void stay() {
        focus(Math.clamp(getFocusedIndex(), items.isEmpty() ? -1 : 0, items.size() - 1));
    }
}
