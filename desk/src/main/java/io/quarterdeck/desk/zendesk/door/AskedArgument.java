package io.quarterdeck.desk.zendesk.door;

import io.quarterdeck.desk.zendesk.wire.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands what was {@link Asked} to an endpoint of the dialect. */
@Component
class AskedArgument implements HandlerMethodArgumentResolver {

    private final Clock clock;
    private final Duration lag;

    AskedArgument(Clock clock, @Value("${quarterdeck.export-lag:60s}") Duration lag) {
        this.clock = clock;
        this.lag = lag;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return Asked.of((HttpServletRequest) request.getNativeRequest(), new Asked.Moment(clock.instant(), lag));
    }
}
