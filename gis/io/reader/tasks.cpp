// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/tasks.h"

#include "gis/io/read_here.h"
#include "gis/io/reader/wire_layer.h"
#include "gis/io/reader/wire_raster.h"
#include "gis/io/reader/wire_survey.h"
#include "gis/io/survey_here.h"

namespace hectare::gis {

namespace {

/// One task of the child: `Question` in, `Answer` out.
template <class Question, class Work>
Status answer(WireIn& in, WireOut& out, Work&& work) {
  Question question;
  get(in, question);
  if (!in.ok()) return Error{ErrorKind::internal, {"reader.question"}, {}, {}};
  HECTARE_ASSIGN(auto answered, work(question));
  put(out, std::move(answered));
  return {};
}

}  // namespace

Status performTask(ReaderTask task, WireIn& in, WireOut& out, Progress& progress) {
  switch (task) {
    case ReaderTask::echo:
      return answer<std::string>(in, out, [](const std::string& text) -> Result<std::string> { return text; });
    case ReaderTask::listLayers:
      return answer<std::string>(in, out, [](const std::string& path) { return listLayersHere(path); });
    case ReaderTask::readLayer:
      return answer<ReadRequest>(in, out, [&](const ReadRequest& request) { return readLayerHere(request, progress); });
    case ReaderTask::surveyFile:
      return answer<SurveyRequest>(in, out, [&](const SurveyRequest& request) {
        return surveyFileHere(request.path, request.options, progress);
      });
    case ReaderTask::rasterLook:
      return answer<RasterLookQuestion>(
          in, out, [&](const RasterLookQuestion& question) { return lookAtRasterHere(question, progress); });
    case ReaderTask::rasterWindow:
      return answer<RasterWindowQuestion>(
          in, out, [&](const RasterWindowQuestion& question) { return readWindowHere(question, progress); });
  }
  return Error{ErrorKind::internal, {"reader.question"}, {}, {}};
}

}  // namespace hectare::gis
