package org.gatefold.remote.pages;

/** Builds one HTML form that works without script; every value is escaped here. */
public final class Form {
    private final StringBuilder html = new StringBuilder();

    private Form(String action) {
        html.append("<form method=\"post\" action=\"")
                .append(Html.escape(action))
                .append("\">\n");
    }

    /** A form that is posted to an address of this server. */
    public static Form to(String action) {
        return new Form(action);
    }

    public Form hidden(String name, String value) {
        html.append("<input type=\"hidden\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(Html.escape(value))
                .append("\">\n");
        return this;
    }

    /**
     * A line of text; an empty one is where typing begins.
     *
     * @param purpose what browsers and password stores know the field by
     */
    public Form text(String name, String label, String value, String purpose) {
        return field(
                name,
                label,
                "type=\"text\" value=\"" + Html.escape(value) + "\" autocapitalize=\"none\" "
                        + "spellcheck=\"false\" maxlength=\"64\"" + focus(value.isEmpty()),
                purpose,
                "");
    }

    /** @param first whether typing begins here */
    public Form password(String name, String label, String purpose, String hint, boolean first) {
        return field(name, label, "type=\"password\" maxlength=\"256\"" + focus(first), purpose, hint);
    }

    /** A short number that was sent to the buyer. */
    public Form code(String name, String label, String hint) {
        return field(
                name, label, "type=\"text\" inputmode=\"numeric\" maxlength=\"8\" autofocus", "one-time-code", hint);
    }

    private static String focus(boolean wanted) {
        return wanted ? " autofocus" : "";
    }

    private Form field(String name, String label, String attributes, String purpose, String hint) {
        String described = hint.isEmpty() ? "" : " aria-describedby=\"" + name + "-hint\"";
        html.append("<label for=\"")
                .append(name)
                .append("\">")
                .append(Html.escape(label))
                .append("</label>\n");
        html.append("<input id=\"")
                .append(name)
                .append("\" name=\"")
                .append(name)
                .append("\" ")
                .append(attributes)
                .append(" autocomplete=\"")
                .append(purpose)
                .append("\" required")
                .append(described)
                .append(">\n");
        if (!hint.isEmpty()) {
            html.append("<p class=\"hint\" id=\"")
                    .append(name)
                    .append("-hint\">")
                    .append(Html.escape(hint))
                    .append("</p>\n");
        }
        return this;
    }

    /** @param look {@code pay} for what the page is for, {@code cancel} or {@code quiet} for the ways out */
    public Form button(String look, String label) {
        html.append("<button class=\"")
                .append(look)
                .append("\">")
                .append(Html.escape(label))
                .append("</button>\n");
        return this;
    }

    /** A button that sends its own value and asks for no field to be filled in. */
    public Form choice(String look, String name, String value, String label) {
        html.append("<button class=\"")
                .append(look)
                .append("\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(value)
                .append("\" formnovalidate>")
                .append(Html.escape(label))
                .append("</button>\n");
        return this;
    }

    public String html() {
        return html + "</form>\n";
    }
}
