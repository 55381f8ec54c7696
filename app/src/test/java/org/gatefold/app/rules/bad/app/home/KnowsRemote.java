package org.gatefold.app.rules.bad.app.home;

import org.gatefold.app.rules.bad.remote.KnowsSync;

/** Breaks a rule on purpose: a client that links its server. */
final class KnowsRemote {
    final KnowsSync server = new KnowsSync();
}
