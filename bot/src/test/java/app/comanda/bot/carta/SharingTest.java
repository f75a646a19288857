package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Category;
import app.comanda.ordering.money.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sharing changes which object a part is, and nothing that is in it. */
class SharingTest {
    private int count;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsEveryComponentOfAMenuThoseOfLaterYearsToo(boolean flag) throws ReflectiveOperationException {
        Category category = (Category) filled(Category.class, flag);

        assertThat(new Sharing().shared(List.of(category))).isEqualTo(List.of(category));
    }

    /** A value of this type in which every component is something of its own. */
    private Object filled(Type type, boolean flag) throws ReflectiveOperationException {
        count++;
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return List.of(filled(element, flag), filled(element, flag));
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == String.class) {
            return "https://carta.example/" + count;
        }
        if (wanted == Money.class) {
            return new Money(count, Calls.PEN);
        }
        if (wanted == boolean.class) {
            return flag;
        }
        if (wanted == int.class) {
            return count;
        }
        if (wanted.isEnum()) {
            Object[] constants = wanted.getEnumConstants();
            return constants[constants.length - 1];
        }
        RecordComponent[] components = wanted.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = filled(components[i].getGenericType(), flag);
        }
        Constructor<?> whole = wanted.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        whole.setAccessible(true);
        return whole.newInstance(values);
    }
}
