package org.gatefold.player.subsonic;

import java.security.cert.CertificateException;
import org.gatefold.player.source.CertificateFacts;

/** A certificate nobody vouches for, with what the listener needs to judge it. */
final class UntrustedCertificate extends CertificateException {
    private static final long serialVersionUID = 1;

    private final transient CertificateFacts facts;

    UntrustedCertificate(CertificateFacts facts, Throwable cause) {
        super("The certificate is not trusted.", cause);
        this.facts = facts;
    }

    CertificateFacts facts() {
        return facts;
    }
}
