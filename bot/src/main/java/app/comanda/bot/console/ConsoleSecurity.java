package app.comanda.bot.console;

import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Settings;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Who may see the console and use the API: whoever knows {@code COMANDA_ADMIN_PASSWORD}, and nobody where there is none.
 * The webhook and the health and metrics pages are in neither chain and stay as they are.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ConsoleSecurity {
    private static final Logger log = LoggerFactory.getLogger(ConsoleSecurity.class);
    private static final String OFF = "The console and the API are off: set COMANDA_ADMIN_PASSWORD to turn them on.";
    private static final String POLICY = "default-src 'self'; img-src 'self' https: data:; style-src 'self';"
            + " script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'";

    @Bean
    LoginAttempts loginAttempts(InstantSource clock) {
        return new LoginAttempts(clock);
    }

    @Bean
    AuthenticationManager operators(Settings settings, LoginAttempts attempts) {
        Secret password = settings.operators().password();
        if (password == null) {
            log.atWarn().log(OFF);
            return given -> {
                throw new LockedException(OFF);
            };
        }
        return new ProviderManager(new OperatorPassword(password, attempts));
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Settings settings, AuthenticationManager operators) {
        http.securityMatcher("/api", "/api/**");
        if (settings.operators().password() == null) {
            return off(http);
        }
        BasicAuthenticationFilter credentials = new BasicAuthenticationFilter(operators, new ApiEntryPoint());
        credentials.setAuthenticationConverter(new ApiCredentials());
        return http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                // nothing a browser sends by itself is accepted here, so there is nothing to forge
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ApiEntryPoint()))
                .addFilterAt(credentials, BasicAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Settings settings, AuthenticationManager operators) {
        http.securityMatcher("/console", "/console/**");
        if (settings.operators().password() == null) {
            return off(http);
        }
        return http.authenticationManager(operators)
                .authorizeHttpRequests(rules -> rules.requestMatchers("/console/login", "/console/language")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/console/login")
                        .loginProcessingUrl("/console/login")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/console")
                        .failureHandler((request, response, e) -> response.sendRedirect(whyNot(e))))
                .logout(logout -> logout.logoutUrl("/console/logout").logoutSuccessUrl("/console/login"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static String whyNot(AuthenticationException e) {
        return e instanceof LockedException ? "/console/login?wait" : "/console/login?wrong";
    }

    /** Nothing is there: every request is answered with what to set. */
    private static SecurityFilterChain off(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, e) -> sayOff(response))
                        .accessDeniedHandler((request, response, e) -> sayOff(response)))
                .build();
    }

    private static void sayOff(jakarta.servlet.http.HttpServletResponse response) throws IOException {
        ApiEntryPoint.write(response, 404, OFF);
    }
}
