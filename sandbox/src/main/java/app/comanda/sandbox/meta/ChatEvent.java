package app.comanda.sandbox.meta;

/** Something that a phone shows has changed. */
public sealed interface ChatEvent {
    /** A message is new, or its tick or reaction changed. */
    record MessageChanged(Chat chat, ChatMessage message) implements ChatEvent {}

    /** The restaurant began or stopped typing. */
    record TypingChanged(Chat chat) implements ChatEvent {}

    /** Deliveries of a restaurant began to fail, or succeed again. */
    record LineChanged(String phoneNumberId, boolean down) implements ChatEvent {}
}
