package io.quarterdeck.desk.kit;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has an answer's reads share one transaction: to begin and to end one for each costs as much as a small read. */
@Component
public class Together {

    @Transactional(readOnly = true)
    public <T> T read(Supplier<T> answer) {
        return answer.get();
    }
}
