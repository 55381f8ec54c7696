package org.gatefold.app.rules.bad.store.ucp;

import org.gatefold.app.rules.bad.store.suggest.Liked;

/** Breaks a rule on purpose: what speaks to a shop knows what the listener likes. */
record KnowsTaste(Liked liked) {}
