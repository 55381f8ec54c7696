package org.gatefold.player.subsonic;

import java.util.Map;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One request before it has an address: which method of the protocol, with what, and whether it may be sent a second
 * time. {@code form}: parameters go in the body, so that no secret stands in an address.
 */
record Ask(String method, Params params, Map<String, String> headers, boolean form, Repeat repeat) {
    /** What may be done with a request that brought no answer. */
    enum Repeat {
        /** Send it again, and elsewhere. */
        HARMLESS,
        /** Nothing: the server may have acted on it. */
        NEVER
    }

    /** To the server whose address this is; {@code own} are the headers the listener set for it. */
    Request at(HttpUrl base, Map<String, String> own) {
        HttpUrl.Builder url = base.newBuilder().addPathSegment("rest").addPathSegment(method + ".view");
        Request.Builder request = new Request.Builder();
        if (form) {
            FormBody.Builder body = new FormBody.Builder();
            params.all().forEach(param -> body.add(param.name(), param.value()));
            request.post(body.build());
        } else {
            params.all().forEach(param -> url.addQueryParameter(param.name(), param.value()));
        }
        request.url(url.build()).header("User-Agent", "Gatefold");
        own.forEach(request::header);
        headers.forEach(request::header);
        return request.build();
    }
}
