package app.comanda.bot.whatsapp;

import app.comanda.ordering.conversation.Reply;

/** Puts a reply of the core into WhatsApp's terms, word for word: what is said and how it is cut is the core's affair. */
public final class Rendering {
    private Rendering() {}

    /**
     * The reply as a message.
     *
     * @throws IllegalArgumentException when the reply goes beyond a limit of WhatsApp, which is a bug of the core
     */
    public static OutboundMessage render(Reply reply) {
        return switch (reply) {
            case Reply.Text text -> new OutboundMessage.Text(text.body());
            case Reply.Buttons buttons ->
                new OutboundMessage.ReplyButtons(
                        buttons.body(),
                        buttons.buttons().stream().map(Rendering::button).toList());
            case Reply.Rows rows ->
                new OutboundMessage.ListMessage(
                        rows.body(),
                        rows.opener(),
                        rows.sections().stream().map(Rendering::section).toList());
            case Reply.Picture picture ->
                new OutboundMessage.Image(picture.url(), picture.caption().isBlank() ? null : picture.caption());
            case Reply.Cards cards ->
                new OutboundMessage.Carousel(
                        cards.body(),
                        cards.cards().stream().map(Rendering::card).toList());
            case Reply.AskLocation ask -> new OutboundMessage.LocationRequest(ask.body());
        };
    }

    private static OutboundMessage.Card card(Reply.Card card) {
        return new OutboundMessage.Card(
                card.picture(),
                card.body(),
                card.buttons().stream().map(Rendering::button).toList());
    }

    private static OutboundMessage.ReplyButton button(Reply.Button button) {
        return new OutboundMessage.ReplyButton(button.id().value(), button.title());
    }

    private static OutboundMessage.Section section(Reply.Section section) {
        return new OutboundMessage.Section(
                section.title().isBlank() ? null : section.title(),
                section.rows().stream().map(Rendering::row).toList());
    }

    private static OutboundMessage.Row row(Reply.Row row) {
        String detail = row.detail();
        return new OutboundMessage.Row(
                row.id().value(), row.title(), detail == null || detail.isBlank() ? null : detail);
    }
}
