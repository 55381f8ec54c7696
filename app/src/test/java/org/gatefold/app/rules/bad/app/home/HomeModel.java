package org.gatefold.app.rules.bad.app.home;

import javafx.scene.Node;

/** Breaks a rule on purpose: a model with nodes. */
interface HomeModel {
    Node header();
}
