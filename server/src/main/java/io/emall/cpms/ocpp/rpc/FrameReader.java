package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the outer array of one message up to its payload (P-10, P-12). Never throws: bad input is a kind of frame. */
final class FrameReader {
    private static final int CALL = 2;
    private static final int RESULT = 3;
    private static final int ERROR = 4;
    private static final int RESULT_ERROR = 5;
    private static final int SEND = 6;
    /** A longer id is not worth echoing. */
    private static final int ECHOED_ID = 255;

    private final JsonParser in;
    private final Version version;
    private int type;
    private @Nullable String id;

    private FrameReader(JsonParser in, Version version) {
        this.in = in;
        this.version = version;
    }

    static Frame read(Json json, Version version, String text) {
        FrameReader reader = new FrameReader(json.parser(text), version);
        try {
            return reader.frame();
        } catch (JacksonException e) {
            String why = Json.malformed(e).toString();
            return reader.isAboutOurCall() ? new Frame.Stray(reader.id, why) : new Frame.Broken(reader.id, why);
        }
    }

    private Frame frame() {
        if (in.nextToken() != JsonToken.START_ARRAY) {
            return new Frame.Broken(null, "not an array");
        }
        boolean typed = in.nextToken() == JsonToken.VALUE_NUMBER_INT && in.getNumberType() == JsonParser.NumberType.INT;
        type = typed ? in.getIntValue() : 0;
        if (typed && !isKnown()) {
            return new Frame.Unknown(readId(), type);
        }
        id = readId();
        if (!typed) {
            return new Frame.Broken(id, "the message type must be a whole number");
        }
        return isAboutOurCall() ? answer() : call();
    }

    private boolean isKnown() {
        return type >= CALL && type <= (version.knowsSend() ? SEND : ERROR);
    }

    private boolean isAboutOurCall() {
        return type == RESULT || type == ERROR || type == RESULT_ERROR;
    }

    private @Nullable String readId() {
        if (in.nextToken() != JsonToken.VALUE_STRING) {
            return null;
        }
        String text = in.getString();
        return text.isEmpty() || text.length() > ECHOED_ID ? null : text;
    }

    private Frame call() {
        if (id == null || id.length() > Frame.MAX_ID) {
            String echo = version.answersUnreadableIds() ? null : id;
            return new Frame.Broken(echo, "the id must be a text of 1 to 36 characters");
        }
        if (in.nextToken() != JsonToken.VALUE_STRING) {
            return new Frame.Broken(id, "the action must be a text");
        }
        String action = in.getString();
        if (!hasPayload()) {
            return new Frame.Broken(id, "the payload is missing");
        }
        return type == SEND ? new Frame.Send(id, action, payload()) : new Frame.Call(id, action, payload());
    }

    private Frame answer() {
        if (id == null) {
            return new Frame.Stray(null, "an answer without a readable id");
        }
        return switch (type) {
            case RESULT ->
                hasPayload() ? new Frame.Result(id, payload()) : new Frame.Stray(id, "an answer without a payload");
            case ERROR -> new Frame.Error(id, textOr("GenericError"), textOr(""));
            default -> new Frame.ResultError(id, textOr("GenericError"), textOr(""));
        };
    }

    private Payload payload() {
        return new Payload(in, version.readsNullAsEmpty());
    }

    private boolean hasPayload() {
        JsonToken next = in.nextToken();
        return next != null && next != JsonToken.END_ARRAY;
    }

    /** Refusals are read leniently: stations leave out what the standard requires. */
    private String textOr(String otherwise) {
        if (in.currentToken() == JsonToken.END_ARRAY) {
            return otherwise;
        }
        return in.nextToken() == JsonToken.VALUE_STRING ? in.getString() : otherwise;
    }
}
