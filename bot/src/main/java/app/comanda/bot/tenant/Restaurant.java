package app.comanda.bot.tenant;

import java.util.List;
import java.util.Optional;

/**
 * What customers write to: one number, with one or more branches behind it. Everything the journal keeps of a
 * conversation is kept under the restaurant's id.
 *
 * @param branches at least one, in the order they are offered
 */
public record Restaurant(String id, List<Tenant> branches) {
    public Restaurant {
        branches = List.copyOf(branches);
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("Restaurant " + id + " has no branch");
        }
    }

    /** The branch that stands for the restaurant where none is chosen: its number is the number of all. */
    public Tenant home() {
        return branches.getFirst();
    }

    /** The branch with that id. */
    public Optional<Tenant> branch(String branchId) {
        return branches.stream().filter(branch -> branch.id().equals(branchId)).findFirst();
    }
}
