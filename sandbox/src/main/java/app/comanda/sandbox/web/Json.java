package app.comanda.sandbox.web;

import io.javalin.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads and writes JSON; also the mapper behind Javalin's {@code ctx.json}. */
public final class Json implements JsonMapper {
    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * Reads a document into a tree; an empty document becomes a missing node.
     *
     * @throws JacksonException when it is not JSON
     */
    public JsonNode read(String document) {
        return mapper.readTree(document);
    }

    /**
     * Reads a document into a tree; an empty document becomes a missing node.
     *
     * @throws JacksonException when it is not JSON
     */
    public JsonNode read(byte[] document) {
        return mapper.readTree(document);
    }

    /**
     * Reads a document into a value.
     *
     * @throws JacksonException when it is not JSON or does not fit the type
     */
    public <T> T read(byte[] document, Class<T> type) {
        return mapper.readValue(document, type);
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public byte[] bytes(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public String toJsonString(Object value, Type type) {
        return value instanceof String text ? text : write(value);
    }

    @Override
    public InputStream toJsonStream(Object value, Type type) {
        return new ByteArrayInputStream(bytes(value));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the shape that Javalin's interface has
    public <T> T fromJsonString(String document, Type type) {
        return mapper.readValue(document, mapper.constructType(type));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the shape that Javalin's interface has
    public <T> T fromJsonStream(InputStream document, Type type) {
        return mapper.readValue(document, mapper.constructType(type));
    }
}
