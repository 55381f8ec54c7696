package org.gatefold.remote.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is signed of an HTTP message: the signature base of RFC 9421, section 2.5.
 *
 * @param label what the signature is called in its headers
 * @param parameters of the signature as they stand in {@code Signature-Input}, each with its semicolon
 */
public record SignatureBase(List<Component> components, String label, String parameters) {

    public SignatureBase {
        components = List.copyOf(components);
    }

    /**
     * One covered part of the message.
     *
     * @param identifier in quotes, with its parameters, such as {@code "@method";req}
     */
    public record Component(String identifier, String value) {
        /** A part of the message itself. */
        public static Component of(String name, String value) {
            return new Component('"' + name + '"', value);
        }

        /** A part of the request that the message answers. */
        public static Component ofRequest(String name, String value) {
            return new Component('"' + name + "\";req", value);
        }
    }

    /** The value of the {@code Signature-Input} header. */
    public String input() {
        return label + "=" + covered();
    }

    /** The bytes that are signed. */
    public byte[] bytes() {
        List<String> lines = new ArrayList<>();
        components.forEach(part -> lines.add(part.identifier() + ": " + part.value()));
        lines.add("\"@signature-params\": " + covered());
        return String.join("\n", lines).getBytes(StandardCharsets.US_ASCII);
    }

    private String covered() {
        return "("
                + String.join(
                        " ", components.stream().map(Component::identifier).toList()) + ")" + parameters;
    }
}
