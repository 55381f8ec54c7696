package org.gatefold.remote.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.remote.http.HttpProblem;

/**
 * Which platforms may call, judged by the form of {@code UCP-Agent: profile="…"} (RFC 8941): https anywhere; on a
 * server bound to loopback also http on loopback, or no header at all. The profile itself is not fetched.
 */
public record AgentRule(boolean loopback) {
    private static final Pattern PROFILE = Pattern.compile("(?:^|[,;]\\s*)profile=\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");
    private static final Pattern VERSION = Pattern.compile("[,;]\\s*version=\"([^\"]*)\"");
    private static final int LONGEST = 2048;

    /** The profile's address, or empty text where a loopback caller sent none. */
    String profile(Optional<String> header) {
        if (header.isEmpty()) {
            if (loopback) {
                return "";
            }
            throw invalid("Send UCP-Agent: profile=\"https://…\"");
        }
        Matcher profile = PROFILE.matcher(header.get());
        if (header.get().length() > LONGEST || !profile.find()) {
            throw invalid("UCP-Agent must look like profile=\"https://…\"");
        }
        Matcher version = VERSION.matcher(header.get());
        if (version.find() && !version.group(1).equals("2026-04-08")) {
            throw new HttpProblem(422, "version_unsupported", "This shop speaks UCP 2026-04-08 only");
        }
        String address = profile.group(1).replace("\\", "");
        if (!allowed(address)) {
            throw invalid(
                    loopback
                            ? "The profile must be an https address, or http on loopback"
                            : "The profile must be an https address");
        }
        return address;
    }

    private boolean allowed(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                return false;
            }
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            return secure || loopback && "http".equalsIgnoreCase(uri.getScheme()) && isLoopback(uri.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** True for the names that can only mean this very machine. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || name.matches("127(\\.\\d{1,3}){3}");
    }

    private static HttpProblem invalid(String content) {
        return new HttpProblem(400, "invalid_agent", content);
    }
}
