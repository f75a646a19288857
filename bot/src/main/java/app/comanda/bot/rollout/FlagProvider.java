package app.comanda.bot.rollout;

import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.FeatureProvider;
import dev.openfeature.sdk.Metadata;
import dev.openfeature.sdk.ProviderEvaluation;
import dev.openfeature.sdk.Value;
import dev.openfeature.sdk.exceptions.FlagNotFoundError;
import dev.openfeature.sdk.exceptions.TargetingKeyMissingError;
import dev.openfeature.sdk.exceptions.TypeMismatchError;
import java.util.Optional;

/**
 * The house's flags for OpenFeature. A context's targeting key is the customer's id, its {@code tenant} the restaurant's.
 * Every flag is a boolean.
 */
final class FlagProvider implements FeatureProvider {
    static final String TENANT = "tenant";

    private final Answers answers;

    /** What a flag says. */
    interface Answers {
        boolean on(Flag flag, String tenant, String customer);
    }

    FlagProvider(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Metadata getMetadata() {
        return () -> "comanda";
    }

    @Override
    public ProviderEvaluation<Boolean> getBooleanEvaluation(String key, Boolean otherwise, EvaluationContext context) {
        Flag flag = Flag.ofKey(key).orElseThrow(() -> new FlagNotFoundError("There is no flag " + key));
        Value tenant = context.getValue(TENANT);
        String customer = context.getTargetingKey();
        if (tenant == null || !tenant.isString() || customer == null) {
            throw new TargetingKeyMissingError("A flag is asked for a tenant's customer");
        }
        return ProviderEvaluation.<Boolean>builder()
                .value(answers.on(flag, tenant.asString(), customer))
                .reason("TARGETING_MATCH")
                .build();
    }

    @Override
    public ProviderEvaluation<String> getStringEvaluation(String key, String otherwise, EvaluationContext context) {
        throw noneBut(key);
    }

    @Override
    public ProviderEvaluation<Integer> getIntegerEvaluation(String key, Integer otherwise, EvaluationContext context) {
        throw noneBut(key);
    }

    @Override
    public ProviderEvaluation<Double> getDoubleEvaluation(String key, Double otherwise, EvaluationContext context) {
        throw noneBut(key);
    }

    @Override
    public ProviderEvaluation<Value> getObjectEvaluation(String key, Value otherwise, EvaluationContext context) {
        throw noneBut(key);
    }

    private static RuntimeException noneBut(String key) {
        Optional<Flag> flag = Flag.ofKey(key);
        return flag.isPresent()
                ? new TypeMismatchError("The flag " + key + " is a boolean")
                : new FlagNotFoundError("There is no flag " + key);
    }
}
