// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/linear_bounds.h"

#include <glpk.h>

#include <cmath>

namespace hectare::jobs {
namespace {

constexpr double noPrice = 1e-7;

/// GLPK counts from 1.
int numberOf(std::size_t index) { return static_cast<int>(index) + 1; }

/// GLPK keeps memory of its own for each thread, and gives it back only when it is told that the thread ends.
void freeWhenThreadEnds() {
  struct End {
    ~End() { glp_free_env(); }
  };
  static thread_local const End end;
  static_cast<void>(end);
}

}  // namespace

struct LinearBounds::Problem {
  explicit Problem(std::size_t unknowns) : columns(unknowns) {
    freeWhenThreadEnds();
    glp_term_out(GLP_OFF);
    glp_set_obj_dir(lp, GLP_MAX);
    if (unknowns > 0) glp_add_cols(lp, static_cast<int>(unknowns));
    for (std::size_t i = 0; i < unknowns; ++i) glp_set_col_bnds(lp, numberOf(i), GLP_LO, 0, 0);
  }
  ~Problem() { glp_delete_prob(lp); }
  Problem(const Problem&) = delete;
  Problem& operator=(const Problem&) = delete;

  glp_prob* lp = glp_create_prob();
  std::size_t columns;
};

LinearBounds::LinearBounds(std::size_t unknowns) : m_problem(std::make_unique<Problem>(unknowns)) {}
LinearBounds::~LinearBounds() = default;
LinearBounds::LinearBounds(LinearBounds&&) noexcept = default;
LinearBounds& LinearBounds::operator=(LinearBounds&&) noexcept = default;

std::size_t LinearBounds::addSum(const std::vector<std::uint32_t>& unknowns, double value) {
  glp_prob* lp = m_problem->lp;
  const int row = glp_add_rows(lp, 1);
  glp_set_row_bnds(lp, row, GLP_FX, value, value);
  std::vector<int> columns{0};
  for (const std::uint32_t u : unknowns) columns.push_back(numberOf(u));
  const std::vector<double> ones(columns.size(), 1.0);
  glp_set_mat_row(lp, row, static_cast<int>(unknowns.size()), columns.data(), ones.data());
  return static_cast<std::size_t>(row) - 1;
}

void LinearBounds::forgetSum(std::size_t number) { glp_set_row_bnds(m_problem->lp, numberOf(number), GLP_FR, 0, 0); }

LinearBounds::Bound LinearBounds::solve(const std::vector<std::uint32_t>& unknowns, bool largest) {
  glp_prob* lp = m_problem->lp;
  for (const std::uint32_t u : unknowns) glp_set_obj_coef(lp, numberOf(u), largest ? 1 : -1);
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = GLP_PRIMAL;
  int failed = glp_simplex(lp, &parameters);
  if (failed != 0) {  // a basis that has become singular: once more from the beginning
    glp_std_basis(lp);
    failed = glp_simplex(lp, &parameters);
  }
  Bound bound;
  const int status = glp_get_status(lp);
  if (failed != 0 || (status != GLP_OPT && status != GLP_UNBND)) {
    bound.proven = false;
  } else if (status == GLP_UNBND) {
    bound.bounded = false;
  } else {
    bound.value = largest ? glp_get_obj_val(lp) : -glp_get_obj_val(lp);
  }
  for (int row = 1; bound.bounded && row <= glp_get_num_rows(lp); ++row) {
    const bool known = glp_get_row_type(lp, row) == GLP_FX;
    if (known && std::abs(glp_get_row_dual(lp, row)) > noPrice)
      bound.fixedBy.push_back(static_cast<std::size_t>(row) - 1);
  }
  for (const std::uint32_t u : unknowns) glp_set_obj_coef(lp, numberOf(u), 0);
  return bound;
}

LinearBounds::Bound LinearBounds::least(const std::vector<std::uint32_t>& unknowns) { return solve(unknowns, false); }

LinearBounds::Bound LinearBounds::most(const std::vector<std::uint32_t>& unknowns) { return solve(unknowns, true); }

}  // namespace hectare::jobs
