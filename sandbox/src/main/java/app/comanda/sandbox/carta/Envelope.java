package app.comanda.sandbox.carta;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three ways in which CartaAI wraps its answers; each endpoint has its own. */
enum Envelope {
    /** {@code {type:"1"|"3",message,data}}. */
    CODE,
    /** {@code {success,message?,data?}}. */
    SUCCESS,
    /** {@code {type:"success"|"error",message?,data?}}. */
    WORD;

    /** A good answer; the message is left out where it is null. */
    Map<String, Object> ok(@Nullable String message, Object data) {
        Map<String, Object> body = new LinkedHashMap<>();
        switch (this) {
            case CODE -> body.put("type", "1");
            case SUCCESS -> body.put("success", true);
            case WORD -> body.put("type", "success");
        }
        if (message != null) {
            body.put("message", message);
        }
        body.put("data", data);
        return body;
    }

    Map<String, @Nullable Object> error(String message) {
        return switch (this) {
            case CODE -> coded("3", message);
            case SUCCESS -> failed(message);
            case WORD -> {
                Map<String, @Nullable Object> body = new LinkedHashMap<>();
                body.put("type", "error");
                body.put("message", message);
                yield body;
            }
        };
    }

    /** A type code of its own, such as 701 for a body that cannot be read. */
    static Map<String, @Nullable Object> coded(String type, String message) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        body.put("data", null);
        return body;
    }

    /** What a crash and a refused key look like. */
    static Map<String, @Nullable Object> failed(String message) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("message", message);
        return body;
    }
}
