package app.comanda.bot.console;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Links into a chat, for programs. */
@RestController
@RequestMapping("/api/tenants/{tenant}/links")
final class LinkApi {
    private final LinkDesk desk;

    LinkApi(LinkDesk desk) {
        this.desk = desk;
    }

    /** A link with its QR code as an SVG picture. */
    record Whole(String kind, String id, String name, String text, String url, String qr) {}

    @GetMapping
    List<LinkView> all(@PathVariable String tenant) {
        return desk.all(tenant);
    }

    @GetMapping("/one")
    Whole one(@PathVariable String tenant, @RequestParam String kind, @RequestParam String id) {
        LinkView link = desk.one(tenant, kind, id);
        return new Whole(link.kind(), link.id(), link.name(), link.text(), link.url(), QrCode.svg(link.url()));
    }
}
