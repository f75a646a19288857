package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says in lines what a webhook's body means, from its bytes to the core's events. */
final class Meanings {
    static final Instant NOON = Instant.parse("2026-09-24T12:00:00Z");

    private Meanings() {}

    static List<String> of(WebhookDecoder decoder, byte[] body) {
        return switch (decoder.decode(body, NOON)) {
            case WebhookDecoder.Decoded.Unreadable unreadable -> List.of("unreadable: " + unreadable.cause());
            case WebhookDecoder.Decoded.Batch batch -> lines(batch);
        };
    }

    private static List<String> lines(WebhookDecoder.Decoded.Batch batch) {
        List<String> lines = new ArrayList<>();
        for (Intake intake : batch.intakes()) {
            for (Intake.Message message : intake.messages()) {
                String meaning = switch (InboundMessage.parse(message.payload())) {
                    case Inbound.Said said -> said.event().toString();
                    case Inbound.Ignored ignored -> "ignored " + ignored.reason();
                };
                lines.add(intake.tenant() + " " + person(message.sender()) + ": " + meaning);
            }
            for (Intake.Echo echo : intake.echoes()) {
                lines.add(intake.tenant() + " wrote to " + person(echo.customer()) + ": "
                        + InboundMessage.parse(echo.payload()));
            }
            for (Intake.Report report : intake.reports()) {
                lines.add("%s %s %s %s %s"
                        .formatted(
                                intake.tenant(),
                                report.wamid(),
                                report.status(),
                                report.outboxId(),
                                report.errorCode()));
            }
            for (Intake.AliasChange change : intake.aliasChanges()) {
                lines.add(intake.tenant() + " " + person(change.before()) + " is now " + person(change.after()));
            }
        }
        batch.tally().counts().forEach((entry, count) -> {
            switch (entry.kind()) {
                case IGNORED, ERROR, CHANGE ->
                    lines.add("%s %s %s %s x%d"
                            .formatted(entry.tenant(), entry.kind(), entry.type(), entry.reason(), count));
                case MESSAGE, ECHO, STATUS, ALIAS_CHANGE -> {}
            }
        });
        return lines;
    }

    private static String person(Person person) {
        return person.phone() + "/" + person.userId() + "/" + person.profileName();
    }
}
