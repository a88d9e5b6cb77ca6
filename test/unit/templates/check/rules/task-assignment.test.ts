import { taskAssignment } from '../../../../../templates/check/rules/task-assignment.ts';
import { buildDocument, withBody, task } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(taskAssignment, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'nobody and never',
    document: withBody(task('Kiện toàn tổ chức.')),
    finds: [['info', 'cơ quan chủ trì và thời gian thực hiện']],
  },
  {
    name: 'no time',
    document: withBody(task('Kiện toàn tổ chức.', ['agency', 'Cơ quan thực hiện', 'Văn phòng.'])),
    finds: [['chưa ghi thời gian']],
  },
  {
    name: 'an empty line',
    document: withBody(task('Kiện toàn.', ['lead', 'Chủ trì', ' '], ['time', 'Thời gian', 'Hằng năm.'])),
    finds: [['cơ quan chủ trì']],
  },
  {
    name: 'both',
    document: withBody(
      task('Kiện toàn.', ['lead', 'Chủ trì', 'Văn phòng.'], ['time', 'Thời gian', 'Hằng năm.']),
    ),
    finds: [],
  },
  {
    name: 'the sentence names the office',
    document: withBody(task('Văn phòng kiện toàn.', ['time', 'Thời gian', 'Hằng năm.'])),
    finds: [],
  },
]);
