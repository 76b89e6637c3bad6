package fr.rsi.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is signed in to Tasklist or Cockpit is signed in to the pages too. */
class TasklistSessionFilter extends OncePerRequestFilter {

    private final EngineAuthenticationProvider accounts;

    TasklistSessionFilter(EngineAuthenticationProvider accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        var context = SecurityContextHolder.getContext();
        if (session != null && context.getAuthentication() == null) {
            Authentication user = AuthenticationUtil.getAuthsFromSession(session)
                    .getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
            if (user != null) {
                var signedIn = SecurityContextHolder.createEmptyContext();
                signedIn.setAuthentication(accounts.signedIn(user.getIdentityId()));
                SecurityContextHolder.setContext(signedIn);
            }
        }
        chain.doFilter(request, response);
    }
}
