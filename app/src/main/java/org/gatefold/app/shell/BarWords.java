package org.gatefold.app.shell;

import javafx.beans.value.ObservableValue;

/** Words of the bars that change while the window is open: at the foot of the side bar, and in the empty search. */
public record BarWords(ObservableValue<String> foot, ObservableValue<String> search) {}
