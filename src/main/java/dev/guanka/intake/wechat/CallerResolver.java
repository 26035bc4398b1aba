package dev.guanka.intake.wechat;

import dev.guanka.intake.security.TokenSignIn;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.TokenHolder;
import dev.guanka.process.wechat.Errcode;
import dev.guanka.process.wechat.WechatCaller;
import dev.guanka.process.wechat.WechatRefusal;
import dev.guanka.store.Apps;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives calls who calls and for which app; only a token of that app says so. */
@Component
class CallerResolver implements HandlerMethodArgumentResolver {

  private final Apps apps;

  CallerResolver(Apps apps) {
    this.apps = apps;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == WechatCaller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    if (request.getUserPrincipal() instanceof TokenSignIn token) {
      return caller(token.holder());
    }
    throw new WechatRefusal(Errcode.NO_TOKEN);
  }

  private WechatCaller caller(TokenHolder holder) {
    Person person = holder.person();
    String organisation =
        apps.organisationOf(holder.appId())
            .or(() -> person.organisations().stream().findFirst())
            .orElse("");
    if (!person.organisations().contains(organisation)) {
      throw new WechatRefusal(Errcode.NOT_ALLOWED, holder.appId());
    }
    return new WechatCaller(person, holder.appId(), organisation);
  }
}
