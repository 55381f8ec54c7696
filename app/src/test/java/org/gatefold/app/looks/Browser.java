package org.gatefold.app.looks;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Presses a button on a page of the shop as a browser would: every field of its form goes along, and the bank's code. */
public final class Browser {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final OkHttpClient client = new OkHttpClient();

    public void press(URI page, String action) throws IOException {
        String html = text(new Request.Builder().url(page.toString()).build());
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            if (form.group(2).contains("value=\"" + action + "\"")) {
                FormBody.Builder body = new FormBody.Builder();
                Matcher input = INPUT.matcher(form.group(2));
                while (input.find()) {
                    body.add(input.group(1), input.group(2));
                }
                if (form.group(2).contains("name=\"code\"")) {
                    body.add("code", "1234");
                }
                text(new Request.Builder()
                        .url(page.resolve(form.group(1)).toString())
                        .post(body.build())
                        .build());
                return;
            }
        }
        throw new AssertionError("the page has no button to " + action + ": " + html);
    }

    private String text(Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return response.body().string();
        }
    }
}
