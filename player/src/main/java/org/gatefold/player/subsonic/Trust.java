package org.gatefold.player.subsonic;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.gatefold.player.source.CertificateFacts;
import org.gatefold.player.source.CertificatePin;

/**
 * Which certificates we believe: those this system believes, and the one the listener pinned, whatever its name or age.
 * Keeps what it turned down, for the listener to look at.
 */
final class Trust implements X509TrustManager, HostnameVerifier {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int MOST_NAMES = 20;

    private final Optional<CertificatePin> pin;
    private final X509TrustManager system;
    private final HostnameVerifier names;
    private final Map<String, CertificateFacts> misnamed = new ConcurrentHashMap<>();

    Trust(Optional<CertificatePin> pin) {
        this.pin = pin;
        this.system = systemTrust();
        this.names = new OkHttpClient().hostnameVerifier();
    }

    SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, new SecureRandom());
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** The certificate of this host that is for other names. */
    Optional<CertificateFacts> misnamed(String host) {
        return Optional.ofNullable(misnamed.get(host));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            system.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            if (!isPinned(chain[0])) {
                throw new UntrustedCertificate(facts(chain[0]), e);
            }
        }
    }

    @Override
    public boolean verify(String host, SSLSession session) {
        if (names.verify(host, session)) {
            return true;
        }
        try {
            if (!(session.getPeerCertificates()[0] instanceof X509Certificate certificate)) {
                return false;
            }
            if (isPinned(certificate)) {
                return true;
            }
            misnamed.put(host, facts(certificate));
            return false;
        } catch (SSLPeerUnverifiedException | CertificateException e) {
            return false;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nobody signs in here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return system.getAcceptedIssuers();
    }

    private boolean isPinned(X509Certificate certificate) throws CertificateException {
        CertificatePin seen = pin(certificate);
        return pin.filter(seen::equals).isPresent();
    }

    private static CertificateFacts facts(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        List<String> hosts = alternatives == null
                ? List.of()
                : alternatives.stream()
                        .filter(name -> Integer.valueOf(DNS_NAME).equals(name.getFirst())
                                || Integer.valueOf(IP_ADDRESS).equals(name.getFirst()))
                        .map(name -> clipped(String.valueOf(name.get(1))))
                        .limit(MOST_NAMES)
                        .toList();
        return new CertificateFacts(
                pin(certificate),
                clipped(certificate.getSubjectX500Principal().getName()),
                clipped(certificate.getIssuerX500Principal().getName()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                hosts);
    }

    private static CertificatePin pin(X509Certificate certificate) throws CertificateException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new CertificatePin(HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    private static String clipped(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static X509TrustManager systemTrust() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no certificates", e);
        }
    }
}
