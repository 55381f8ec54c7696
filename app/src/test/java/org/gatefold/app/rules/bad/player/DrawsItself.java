package org.gatefold.app.rules.bad.player;

import javafx.scene.control.Label;

/** Breaks a rule on purpose: JavaFX outside app. */
final class DrawsItself {
    final Label label = new Label();
}
