package io.emall.cpms.ocpp.described;

import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.message.Secrets;
import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of what is kept what nobody should read there: passwords and keys of stations, also where the station
 * repeats them, and the secret in the addresses of our files; drivers' tokens are shortened (§5a.12).
 */
final class Discretion {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHORTEST_SECRET = 4;
    private static final int SHOWN_OF_TOKEN = 4;
    private static final Pattern TOKEN = Pattern.compile("idTag|parentIdTag|idToken");
    private static final Pattern LOGIN_IN_URL = Pattern.compile("(?<=://)[^/@\\s]+(?=@)");

    private final List<String> secrets = new ArrayList<>();
    private final String kept;

    /** @param request what is sent, as JSON */
    Discretion(String request) {
        kept = discreet(JSON.readTree(request)).toString();
    }

    String kept() {
        return kept;
    }

    CommandResult answered(String answer) {
        JsonNode document = discreet(JSON.readTree(answer));
        @Nullable String status = document.path("status").stringValue(null);
        return new CommandResult.Answered(words(document.toString()), status);
    }

    String words(String text) {
        String said = FileLinks.hidden(text, Sent.HIDDEN);
        for (String secret : secrets) {
            said = said.replace(secret, Sent.HIDDEN);
        }
        return said;
    }

    private JsonNode discreet(JsonNode node) {
        switch (node) {
            case ObjectNode object -> object(object);
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, value("", array.get(i)));
                }
            }
            default -> {}
        }
        return node;
    }

    private void object(ObjectNode object) {
        String about = object.path("key").asString("") + " "
                + object.path("variable").path("name").asString("");
        boolean isSecret = Secrets.isSecret(about);
        boolean isVpn = object.has("server") && object.has("password");
        for (String name : List.copyOf(object.propertyNames())) {
            boolean hidden = Secrets.isSecret(name)
                    || isSecret && (name.equals("value") || name.equals("attributeValue"))
                    || isVpn && name.equals("key");
            JsonNode value = object.get(name);
            object.set(name, hidden && value.isValueNode() ? hidden(value) : value(name, value));
        }
    }

    private JsonNode hidden(JsonNode value) {
        String secret = value.asString("");
        if (secret.length() >= SHORTEST_SECRET && !secret.equals(Sent.HIDDEN)) {
            secrets.add(secret);
        }
        return JSON.getNodeFactory().stringNode(Sent.HIDDEN);
    }

    private JsonNode value(String name, JsonNode value) {
        if (!value.isString()) {
            return discreet(value);
        }
        String text = value.stringValue();
        String shown = TOKEN.matcher(name).matches() && !text.isBlank()
                ? shortened(text)
                : FileLinks.hidden(LOGIN_IN_URL.matcher(text).replaceAll(Sent.HIDDEN), Sent.HIDDEN);
        return JSON.getNodeFactory().stringNode(shown);
    }

    /** Enough to recognise it; whoever fills the form in again has to type it again. */
    private static String shortened(String token) {
        int shown = Math.min(SHOWN_OF_TOKEN, token.length() / 2);
        return Sent.HIDDEN + token.substring(token.length() - shown);
    }
}
