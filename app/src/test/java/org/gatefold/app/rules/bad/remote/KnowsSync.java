package org.gatefold.app.rules.bad.remote;

import org.gatefold.app.rules.bad.sync.KnowsPlayer;

/** Breaks a rule on purpose: a server that shares classes with its client. */
public final class KnowsSync {
    final KnowsPlayer client = new KnowsPlayer();
}
