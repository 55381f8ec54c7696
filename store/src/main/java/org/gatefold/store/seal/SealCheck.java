package org.gatefold.store.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.store.order.Seal;
import org.gatefold.store.seal.Structured.Bare;
import org.gatefold.store.seal.Structured.InnerList;
import org.gatefold.store.seal.Structured.Item;

/**
 * Checks the signature of a kept answer (RFC 9421, 3.2) with the keys the shop named. It counts only when it covers the
 * status and a digest of the body (RFC 9530) that is right.
 */
public final class SealCheck {
    private static final String ALGORITHM = "ecdsa-p256-sha256";
    private static final Map<String, String> DIGESTS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

    private SealCheck() {}

    public static Seal of(KeptAnswer answer) {
        Optional<String> inputs = answer.header("Signature-Input");
        Optional<String> signatures = answer.header("Signature");
        if (inputs.isEmpty() && signatures.isEmpty()) {
            return Seal.NONE;
        }
        try {
            boolean right = isDigestRight(answer) && isSigned(answer, inputs.orElse(""), signatures.orElse(""));
            return right ? Seal.SIGNED : Seal.DOES_NOT_MATCH;
        } catch (IllegalArgumentException e) {
            return Seal.DOES_NOT_MATCH;
        }
    }

    private static boolean isSigned(KeptAnswer answer, String inputs, String signatures) {
        Map<String, Structured> values = StructuredReader.dictionary(signatures);
        List<SigningKey> keys =
                answer.keys().stream().flatMap(k -> SigningKey.read(k).stream()).toList();
        for (Map.Entry<String, Structured> input :
                StructuredReader.dictionary(inputs).entrySet()) {
            if (input.getValue() instanceof InnerList covered
                    && values.get(input.getKey()) instanceof Item(Structured.Bytes(var signature), var none)
                    && isSigned(answer, covered, signature, keys)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSigned(KeptAnswer answer, InnerList covered, byte[] signature, List<SigningKey> keys) {
        SignatureBase base = new SignatureBase(answer, covered);
        Map<String, Bare> parameters = covered.parameters();
        boolean known =
                parameters.getOrDefault("alg", new Structured.Text(ALGORITHM)).equals(new Structured.Text(ALGORITHM));
        boolean ended = parameters.get("expires") instanceof Structured.Number(var until)
                && until < answer.at().getEpochSecond();
        if (!known || ended || !base.covers("@status") || !base.covers("content-digest")) {
            return false;
        }
        byte[] text = base.text().getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .filter(key -> new Structured.Text(key.id()).equals(parameters.get("keyid")))
                .anyMatch(key -> key.signed(text, signature));
    }

    /** Every digest we know has to be right, and one has to be there. */
    private static boolean isDigestRight(KeptAnswer answer) {
        int right = 0;
        Map<String, Structured> digests =
                StructuredReader.dictionary(answer.header("Content-Digest").orElse(""));
        for (Map.Entry<String, Structured> digest : digests.entrySet()) {
            String algorithm = DIGESTS.get(digest.getKey());
            if (algorithm == null) {
                continue;
            }
            if (!(digest.getValue() instanceof Item(Structured.Bytes(var said), var none))
                    || !MessageDigest.isEqual(said, digest(algorithm, answer.body()))) {
                return false;
            }
            right++;
        }
        return right > 0;
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
